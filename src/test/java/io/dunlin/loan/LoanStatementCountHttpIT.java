package io.dunlin.loan;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class LoanStatementCountHttpIT extends LoanStatementCountHttpTest {}
