package io.dunlin.platform.access;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

@Tag("jar")
@QuarkusIntegrationTest
class SignInHttpIT extends SignInHttpTest {}
