package io.dunlin.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void thePageNamesEverySettingWithItsDefault() {
        JavaClasses dunlin = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.dunlin");
        List<String> rows = new ArrayList<>();
        for (JavaClass settings : dunlin) {
            if (settings.isAnnotatedWith(ConfigMapping.class)) {
                String prefix =
                        settings.getAnnotationOfType(ConfigMapping.class).prefix();
                settings.getMethods().forEach(method -> {
                    String name = prefix + '.' + kebab(method.getName());
                    rows.add(
                            method.isAnnotatedWith(WithDefault.class)
                                    ? "| `%s` | `%s`"
                                            .formatted(
                                                    name,
                                                    method.getAnnotationOfType(WithDefault.class)
                                                            .value())
                                    : "| `%s` | ".formatted(name));
                });
            }
        }
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(Page.CONFIGURATION.text()).contains(rows);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
