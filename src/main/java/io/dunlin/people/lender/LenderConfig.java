package io.dunlin.people.lender;

import io.dunlin.vocabulary.LenderLicence;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The default lender, of all loans without a named lender. */
@ConfigMapping(prefix = "dunlin.lender")
interface LenderConfig {

    /** Its code, 1 to 64 characters, which no registered lender may have. */
    @WithDefault("DEFAULT")
    String defaultCode();

    /** Its name, 1 to 200 characters. */
    @WithDefault("Default lender")
    String defaultName();

    /** Where it is licensed: ISO 3166-1 alpha-2. */
    @WithDefault("US")
    String defaultCountry();

    /** What it is licensed as. */
    @WithDefault("OTHER")
    LenderLicence defaultLicence();
}
