package org.opora.demo;

import org.opora.account.DemoPassword;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The demo's people sign in a hundred times in a test run: what is asked of their password is cheap then, as in other tests. */
public class CheapPasswords implements ApplicationListener<ContextRefreshedEvent> {

    private final JdbcClient jdbc;

    CheapPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent filled) {
        jdbc.sql("update account set password_hash = ? where demo_password")
                .param(new BCryptPasswordEncoder(4).encode(DemoPassword.TEXT))
                .update();
    }
}
