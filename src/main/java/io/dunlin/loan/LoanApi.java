package io.dunlin.loan;

import io.dunlin.loan.LoanBook.LoanBookInput;
import io.dunlin.loan.LoanBook.LoanBookPayload;
import io.dunlin.platform.mutation.InputCheck;
import io.dunlin.platform.mutation.Mutations;
import io.dunlin.platform.mutation.UserError;
import io.dunlin.platform.node.NodeType;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Finds and books loans. */
@GraphQLApi
public class LoanApi {

    private final InputCheck check;
    private final Mutations mutations;
    private final LoanService service;
    private final LoanQueryService queries;

    LoanApi(InputCheck check, Mutations mutations, LoanService service, LoanQueryService queries) {
        this.check = check;
        this.mutations = mutations;
        this.service = service;
        this.queries = queries;
    }

    @Query
    @Description("The loan with this id; null when there is none.")
    public @Nullable LoanView loan(@Id @NonNull @Description("The loan's id.") String id) {
        return check.id(NodeType.LOAN, id).flatMap(queries::find).orElse(null);
    }

    @Query
    @Description("The loan with this number; null when there is none.")
    public @Nullable LoanView loanByNumber(@NonNull @Description("The lender's number of the loan.") String number) {
        return InputCheck.number(number).flatMap(queries::byNumber).orElse(null);
    }

    @Query
    @NonNull
    @Description("Loans.")
    public LoanConnection loans(
            @DefaultValue("25") @Description("The page size, 1 to 100.") @Nullable Integer first,
            @Description("The cursor after which the page begins.") @Nullable String after,
            @Description("The filter; all loans when left out.") @Nullable LoanWhere where,
            @DefaultValue("NUMBER") @Description("The order of the list.") @Nullable LoanOrder orderBy) {
        return queries.page(first, after, where, orderBy == null ? LoanOrder.NUMBER : orderBy);
    }

    @Mutation
    @NonNull
    @Description("Books a loan with the schedule that follows from its terms.")
    public LoanBookPayload loanBook(@NonNull @Description("The loan.") LoanBookInput input) {
        return mutations
                .run("loanBook", input, service::book, queries::bookedLoan)
                .fold(
                        loan -> new LoanBookPayload(loan, List.of()),
                        faults -> new LoanBookPayload(null, UserError.of(faults)));
    }
}
