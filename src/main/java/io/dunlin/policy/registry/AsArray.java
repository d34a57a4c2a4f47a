package io.dunlin.policy.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.dunlin.policy.Stage;
import java.util.List;

/** Lets the file hold a ladder as the array of its stages. */
abstract class AsArray {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsArray(List<Stage> stages) {}
}
