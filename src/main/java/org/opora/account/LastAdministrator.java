package org.opora.account;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.opora.error.OporaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule that somebody always administers: the last administrator can be neither disabled nor lose the role. */
@Component
class LastAdministrator {

    private final JdbcClient jdbc;
    private final Clock clock;

    LastAdministrator(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void requireAnother(UUID accountId) {
        if (isAdministrator(accountId, true) && !isAdministrator(accountId, false)) {
            throw new OporaException("account.last-administrator");
        }
    }

    private boolean isAdministrator(UUID accountId, boolean same) {
        return jdbc.sql("select exists (select 1 from role_grant g join account a on a.id = g.account_id"
                        + " where a.state = 'ENABLED' and g.role = 'ADMIN' and g.valid_from <= :today"
                        + " and (g.valid_to is null or g.valid_to >= :today) and (a.id = :account) = :same)")
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("account", accountId)
                .param("same", same)
                .query(Boolean.class)
                .single();
    }
}
