package org.opora.agenda.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.opora.account.Secrets;
import org.opora.account.Throttle;
import org.opora.agenda.CalendarFeed;
import org.opora.agenda.CalendarFile;
import org.opora.agenda.ReadCalendarFeed;
import org.opora.error.OporaException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The file behind a private address: for programs, hence without pages, sentences and sessions. */
@Controller
class FeedController {

    /** From one network address in a quarter of an hour; those that found a calendar are given back. */
    private static final long GUESSES = 60;

    /** Of one calendar in a quarter of an hour: programs ask once an hour, one for each device. */
    private static final long READINGS = 60;

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ReadCalendarFeed feeds;
    private final CalendarFile file;
    private final Throttle throttle;

    FeedController(ReadCalendarFeed feeds, CalendarFile file, Throttle throttle) {
        this.feeds = feeds;
        this.file = file;
        this.throttle = throttle;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        String guesser = "calendar-from:" + request.getRemoteAddr();
        try {
            throttle.require(guesser, GUESSES);
            throttle.require("calendar:" + Secrets.hash(secret), READINGS);
        } catch (OporaException tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, seconds(tooMany))
                    .build();
        }
        CalendarFeed feed = feeds.read(secret).orElse(null);
        if (feed == null) {
            return ResponseEntity.notFound().build();
        }
        throttle.giveBack(guesser, GUESSES);
        return answer(feed);
    }

    private ResponseEntity<byte[]> answer(CalendarFeed feed) {
        URI address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        byte[] text = file.of(feed, address).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate().mustRevalidate())
                .eTag(DigestUtils.md5DigestAsHex(text))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"opora.ics\"")
                .body(text);
    }

    private static String seconds(OporaException tooMany) {
        return Long.toString(
                Duration.ofMinutes(((Number) tooMany.args()[0]).longValue()).toSeconds());
    }
}
