package org.opora.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the application, in UTC. It tells the real time unless tests or the demo data move it; whoever keeps a
 * clock of its own (the engine) follows as a listener, null meaning the real time again.
 */
public final class MovableClock extends Clock {

    private final List<Consumer<@Nullable Instant>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant fixed;
    private volatile Duration ahead = Duration.ZERO;

    /** @param follower told each time the clock is moved or set free */
    public void followedBy(Consumer<@Nullable Instant> follower) {
        followers.add(follower);
        if (!ahead.isZero()) {
            follower.accept(fixed);
        }
    }

    /** From now on the free clock tells another day than the real one, and runs: so that a test can be tried on any day. */
    public void runAhead(Duration distance) {
        ahead = distance;
        reset();
    }

    /** @return how far the free clock is ahead of the real time */
    public Duration ahead() {
        return ahead;
    }

    /** Stops the clock at that instant. */
    public void moveTo(Instant instant) {
        fixed = instant;
        followers.forEach(follower -> follower.accept(instant));
    }

    /** Back to the free, running clock. */
    public void reset() {
        fixed = null;
        followers.forEach(follower -> follower.accept(null));
    }

    @Override
    public Instant instant() {
        Instant moved = fixed;
        return moved == null ? Clock.systemUTC().instant().plus(ahead) : moved;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return source.withZone(other);
            }
        };
    }
}
