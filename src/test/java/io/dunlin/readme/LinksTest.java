package io.dunlin.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows every link of every page that leads to another place in the project. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\n]*]\\(([^()\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    @Test
    void everyLinkLeadsToAFileThatIsThereAndToAHeadingThatItHas() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (String link : links(page)) {
                links++;
                if (!leadsSomewhere(page, link)) {
                    broken.add(page + " links to " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(150);
    }

    @Test
    void whatIsMissingIsFound() {
        Path page = Path.of("docs", "running.md");
        assertThat(List.of("api.md", "api.md#limits-and-cost", "#two-roles", "../src/main/java/io/dunlin/loan"))
                .allMatch(link -> leadsSomewhere(page, link));
        assertThat(List.of(
                        "README.md", "api.md#no-such-heading", "#three-roles", "../src/main/java/io/dunlin/Loan.java"))
                .noneMatch(link -> leadsSomewhere(page, link));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (Path folder : List.of(Path.of(""), Path.of("bench"), Path.of("docs"), Path.of("docs", "decisions"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> links(Path page) {
        String text = CODE.matcher(new Page(page).text()).replaceAll("code");
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(Predicate.not(link -> link.startsWith("http")))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page
                : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                        .normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** The anchors of a page's headings, as GitHub makes them. */
    private static Set<String> anchors(Path page) {
        String text = BLOCK.matcher(new Page(page).text()).replaceAll("");
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(text)
                .results()
                .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }
}
