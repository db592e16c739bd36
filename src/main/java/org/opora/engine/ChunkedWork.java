package org.opora.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off rows that wait in the database: chunks in one transaction each, and one by one when a chunk does not go through.
 * A row is claimed, worked on and marked in one transaction, so a killed node loses none and repeats none.
 *
 * @param <R> a claimed row
 */
public final class ChunkedWork<R> {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkedWork.class);

    private final Rows<R> rows;
    private final int chunk;
    private final TransactionTemplate transaction;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param chunk rows of one transaction */
    public ChunkedWork(Rows<R> rows, int chunk, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.chunk = chunk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where the rows come from and what is done with them. */
    public interface Rows<R> {

        /** Locks rows that are due until the end of the transaction; rows that another node holds are passed over. */
        List<R> claim(int most);

        /** Does the work of the rows and marks them, in the transaction that claimed them. */
        void work(List<R> claimed);

        /** Marks a row that did not go through, in a transaction of its own; it must not be due at once again for ever. */
        void failed(R row, RuntimeException why);
    }

    /** Works until nothing that is due is left and says how many rows went through. */
    public int drain() {
        oneAtATime.lock();
        try {
            int through = 0;
            int last;
            do {
                last = next();
                through += Math.max(0, last);
            } while (last != 0);
            return through;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Rows that went through; 0 when nothing is due, -1 when the only row tried failed. */
    private int next() {
        try {
            return together();
        } catch (RuntimeException e) {
            LOG.info("A chunk did not go through, going on one by one: {}", e.toString());
            return single();
        }
    }

    private int together() {
        Integer count = transaction.execute(status -> {
            List<R> claimed = rows.claim(chunk);
            if (!claimed.isEmpty()) {
                rows.work(claimed);
            }
            return claimed.size();
        });
        return count == null ? 0 : count;
    }

    private int single() {
        List<R> tried = new ArrayList<>(1);
        try {
            transaction.executeWithoutResult(status -> {
                tried.addAll(rows.claim(1));
                if (!tried.isEmpty()) {
                    rows.work(tried);
                }
            });
            return tried.size();
        } catch (RuntimeException e) {
            if (tried.isEmpty()) {
                // Not even the queue could be read: no row is to blame.
                throw e;
            }
            R row = tried.get(0);
            transaction.executeWithoutResult(status -> rows.failed(row, e));
            return -1;
        }
    }
}
