package org.opora;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Opora: the yearly cycle of supporting schools, one process application. */
@SpringBootApplication
@EnableScheduling
public class OporaApplication {

    public static void main(String[] args) {
        // Engine timestamps carry no zone, so every node speaks UTC whatever its machine is set to.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(OporaApplication.class, args);
    }
}
