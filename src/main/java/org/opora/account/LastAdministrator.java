package org.opora.account;

import java.util.UUID;
import org.opora.error.OporaException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rule that somebody always administers: the last administrator can be neither disabled nor lose the role. */
@Component
class LastAdministrator {

    private final JdbcClient jdbc;
    private final Today today;

    LastAdministrator(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
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
                .param("today", today.sql())
                .param("account", accountId)
                .param("same", same)
                .query(Boolean.class)
                .single();
    }
}
