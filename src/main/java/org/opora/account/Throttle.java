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
 * Counts what somebody does in a quarter of an hour, on all nodes together and in a transaction of its own, so that a refusal
 * does not undo it.
 */
@Component
public class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    Throttle(DataSource dataSource, Clock clock) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("throttle_bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new ClockMeter(clock))
                .build();
    }

    /**
     * Counts one more.
     *
     * @param key what is counted by
     * @param most in a quarter of an hour
     * @throws OporaException {@code account.too-many-attempts} with the minutes until the next one is possible
     */
    public void require(String key, long most) {
        ConsumptionProbe probe = bucket(key, most).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long minutes = Duration.ofNanos(probe.getNanosToWaitForRefill()).toMinutes() + 1;
            throw new OporaException("account.too-many-attempts", minutes);
        }
    }

    /** What was counted last was right and shall not count. */
    public void giveBack(String key, long most) {
        bucket(key, most).addTokens(1);
    }

    /** Nothing has been counted. */
    void reset(String key, long most) {
        bucket(key, most).reset();
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
