package io.dunlin.casework;

import io.dunlin.arrangement.hardship.HardshipQueries;
import io.dunlin.arrangement.hardship.HardshipView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Shows the hardship of borrowers at their cases. */
@GraphQLApi
public class CaseHardshipApi {

    private final HardshipQueries hardships;

    CaseHardshipApi(HardshipQueries hardships) {
        this.hardships = hardships;
    }

    @Description("The hardship case of the borrower that is open; null when none is.")
    public @Nullable HardshipView hardship(@Source CaseView view) {
        return view.borrowers().find(view.borrowerId(), "hardship", hardships::openOfBorrowers);
    }
}
