package io.dunlin.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.portfolio.ImportService.Rejection;
import io.dunlin.portfolio.format.Entry.BadRow;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionFileTest {

    /** None, some, and both sides of where one page ends and the next begins. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2500})
    void everyRejectionIsInTheFileOnceWhateverPageItIsOn(int rejections) {
        List<String> pages = new RejectionFile(page -> page(page, rejections))
                .pages()
                .collect()
                .asList()
                .await()
                .indefinitely();
        List<String> lines = String.join("", pages).lines().toList();
        assertThat(lines.get(0)).isEqualTo("line,field,code,reason");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(LongStream.rangeClosed(1, rejections)
                        .mapToObj(line -> line + ",name,INVALID,bad")
                        .toList());
    }

    private static List<Rejection> page(RejectionFile.After after, int rejections) {
        return LongStream.rangeClosed(after.line() + 1, rejections)
                .limit(after.count())
                .mapToObj(line -> new Rejection(1, new BadRow(line, "name", "INVALID", "bad")))
                .toList();
    }
}
