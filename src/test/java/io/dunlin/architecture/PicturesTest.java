package io.dunlin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the house in the docs show the floors that the rules hold the code to. */
class PicturesTest {

    private static final Pattern FLOOR = Pattern.compile("(?m)^ +[a-z]+\\[\"<b>.+$");
    private static final Pattern ROOM = Pattern.compile("<b>([a-z]+)</b>");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/architecture.md"})
    void thePictureHasEveryRoomOnItsFloor(String page) throws IOException {
        List<List<String>> fromTheTop = FLOOR.matcher(Files.readString(Path.of(page)))
                .results()
                .map(floor -> ROOM.matcher(floor.group())
                        .results()
                        .map((MatchResult room) -> room.group(1))
                        .toList())
                .toList();
        List<List<String>> fromTheGround = new ArrayList<>(fromTheTop);
        Collections.reverse(fromTheGround);
        assertThat(fromTheGround).isEqualTo(Arrows.FLOORS);
    }
}
