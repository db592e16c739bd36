package org.opora.account;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.opora.error.OporaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords down: ten wrong ones for a name and a hundred from an address in a quarter of an hour, on
 * all nodes together. A school's people share one address, hence its larger number. Counts in a transaction of its own, so
 * that a refusal does not undo it.
 */
@Component
class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final long PER_NAME = 10;
    private static final long PER_ADDRESS = 100;
    private static final int LONGEST_NAME = 60;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    SignInThrottle(DataSource dataSource, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("throttle_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /** Counts an attempt; refuses when there were too many, saying in how many minutes the next one is possible. */
    void requireAttempt(String login, String address) {
        refuseUnless(byName(login).tryConsumeAndReturnRemaining(1));
        refuseUnless(byAddress(address).tryConsumeAndReturnRemaining(1));
    }

    /** The attempt was right: the name starts anew, the address gets its attempt back. */
    void forgive(String login, String address) {
        byName(login).reset();
        byAddress(address).addTokens(1);
    }

    /** Drops what no longer limits anybody. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOld() {
        int batch = 1000;
        int removed = batch;
        while (removed == batch) {
            removed = buckets.removeExpired(batch);
        }
    }

    private static void refuseUnless(ConsumptionProbe probe) {
        if (!probe.isConsumed()) {
            long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
            throw new OporaException("account.too-many-attempts", minutes);
        }
    }

    private Bucket byName(String login) {
        String name = login.substring(0, Math.min(login.length(), LONGEST_NAME));
        return bucket("name:" + name, PER_NAME);
    }

    private Bucket byAddress(String address) {
        return bucket("address:" + address, PER_ADDRESS);
    }

    private Bucket bucket(String key, long capacity) {
        return buckets.getProxy(key, () -> BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, WINDOW)
                        .build())
                .build());
    }

    /** The application's clock, so that tests and rehearsals move this time too. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
