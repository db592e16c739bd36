package org.opora.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in letters and cannot be known from the request, because there is none.
 *
 * @param address where people reach the application, for the links in a letter
 * @param from sender of the letters
 */
@ConfigurationProperties("opora.mail")
record MailSettings(@DefaultValue("http://localhost:8080") URI address, @DefaultValue("opora@localhost") String from) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
