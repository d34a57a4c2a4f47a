package io.dunlin.arrangement.promise;

import io.dunlin.platform.mutation.PlainText;
import io.dunlin.platform.mutation.Ref;
import io.dunlin.platform.node.NodeType;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What is promised. Not a record: the schema shows a list in an input record as required. */
@Input("PromiseTermsInput")
@Description("The terms of a promise to pay.")
@SuppressWarnings("NullAway.Init") // filled by the library that reads requests
public class PromiseTermsInput {

    @Id
    @Size(min = 1, max = 100, message = "A promise is about 1 to 100 loans.")
    @Description(
            "The ids of the loans to pay, 1 to 100, none twice: loans of the case that are owed. Left out: all of them.")
    public @Nullable List<@NonNull @Ref(value = NodeType.LOAN, subject = false) String> loanIds;

    @NonNull
    @PlainText
    @Description("The currency, which must be that of the loans.")
    public String currency;

    @NonNull
    @Size(min = 1, max = 60, message = "A promise has 1 to 60 installments.")
    @Description("The installments, 1 to 60, the earliest first, in all not more than is owed of the loans.")
    public List<@NonNull PromiseInstallmentInput> installments;
}
