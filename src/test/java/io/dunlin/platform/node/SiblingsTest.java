package io.dunlin.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiblingsTest {

    @Test
    void whatIsAddedIsLoadedOnceForAll() {
        Siblings<Integer> siblings = new Siblings<>();
        siblings.add(1);
        siblings.add(null);
        siblings.add(2);
        siblings.add(1);
        List<List<Integer>> loads = new ArrayList<>();
        for (int key = 1; key <= 2; key++) {
            String word = siblings.find(key, "word", keys -> {
                loads.add(keys);
                return Map.of(1, "one", 2, "two");
            });
            assertThat(word).isEqualTo(key == 1 ? "one" : "two");
        }
        assertThat(loads).containsExactly(List.of(1, 2));
    }

    @Test
    void whoComesAfterTheFirstLoadIsRefused() {
        Siblings<Integer> siblings = new Siblings<>(List.of(1));
        siblings.find(1, "word", keys -> Map.of());
        assertThatThrownBy(() -> siblings.add(2)).hasMessage("Something was loaded for the siblings already.");
    }
}
