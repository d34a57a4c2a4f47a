package io.dunlin.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests of somebody who is signed in. */
public final class Http {

    private Http() {}

    /** Signed in as staff with all roles that go together. */
    public static RequestSpecification given() {
        return given(Tokens.staff());
    }

    /** Of the port of health and metrics, without a token. */
    public static RequestSpecification management() {
        return RestAssured.given().port(Integer.getInteger(TestDatabase.MANAGEMENT_PORT));
    }

    public static RequestSpecification given(String token) {
        return RestAssured.given().auth().oauth2(token);
    }
}
