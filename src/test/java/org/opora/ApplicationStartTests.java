package org.opora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application starts on a real PostgreSQL. */
@OporaTest
class ApplicationStartTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void startsOnPostgresql() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).contains("PostgreSQL");
    }
}
