package io.dunlin.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedSqlTest {

    @Test
    void aNameThatStandsTwiceHasItsValueTwice() {
        NamedSql named = new NamedSql(
                "select :today::date where day < :today and id = :id", Map.of("id", 7, "today", "now", "other", 1));
        assertThat(named.text()).isEqualTo("select ?::date where day < ? and id = ?");
        assertThat(named.values()).containsExactly("now", "now", 7);
    }

    @Test
    void aNameWithoutAValueIsRefused() {
        assertThatThrownBy(() -> new NamedSql("select :day", Map.of("today", 1)))
                .hasMessage("There is no value for day.");
    }
}
