package org.opora.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.opora.OporaApplication;
import org.opora.database.TestDatabase;
import org.opora.demo.CheapPasswords;
import org.opora.demo.CutStarts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A page test on the demo data: what a newcomer sees at the first start, job executor and all. */
@Tag("demo")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OporaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemoTest.OwnDatabase.class)
@interface DemoTest {

    /** The demo has a database of its own, so that it never meets other tests' rows; its first start is cut off. */
    final class OwnDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(CutStarts.class);
            context.registerBean(CheapPasswords.class);
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.urlOfNew("demo"),
                            "spring.datasource.username=postgres")
                    .applyTo(context);
        }
    }
}
