package org.opora.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The school says of every remark whether it takes it in, and how or why not. */
@Service
public class AnswerRemarks {

    private final ProgrammeRepository programmes;
    private final ObjectProvider<RemarkSource> sources;
    private final ProgrammeJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerRemarks(
            ProgrammeRepository programmes,
            ObjectProvider<RemarkSource> sources,
            ProgrammeJournal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.programmes = programmes;
        this.sources = sources;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every remark of both expertises, in the order they are answered. */
    @Transactional(readOnly = true)
    public List<ExpertRemark> remarks(UUID programmeId) {
        return sources.stream()
                .flatMap(source -> source.remarksOn(programmeId).stream())
                .toList();
    }

    /**
     * @param comment the school's word on the expertise as a whole, kept in the journal
     * @return whether the text must change, because at least one remark is taken in
     * @throws OporaException when a remark has no answer
     */
    @Transactional
    public boolean answer(UUID programmeId, List<RemarkAnswer> answers, @Nullable String comment, UUID by) {
        Map<UUID, RemarkAnswer> given =
                answers.stream().collect(Collectors.toMap(RemarkAnswer::remarkId, Function.identity()));
        List<ExpertRemark> remarks = remarks(programmeId);
        if (!given.keySet()
                .containsAll(remarks.stream().map(ExpertRemark::remarkId).toList())) {
            throw new OporaException("programme.remark-unanswered");
        }
        jdbc.sql("delete from remark_answer where programme_id = ?")
                .param(programmeId)
                .update();
        int place = 0;
        boolean taken = false;
        for (ExpertRemark remark : remarks) {
            RemarkAnswer answer = java.util.Objects.requireNonNull(given.get(remark.remarkId()));
            insert(programmeId, place++, remark, answer, by);
            taken |= answer.taken();
        }
        journal.record("programme.remarks-answered", programmes.get(programmeId), comment);
        return taken;
    }

    private void insert(UUID programmeId, int place, ExpertRemark remark, RemarkAnswer answer, UUID by) {
        jdbc.sql(
                        """
                        insert into remark_answer (programme_id, remark_id, place, source, remark, taken, why, answered_by, answered_at)
                        values (:programme, :remark, :place, :source, :text, :taken, :why, :by, :at)
                        """)
                .param("programme", programmeId)
                .param("remark", remark.remarkId())
                .param("place", place)
                .param("source", remark.source())
                .param("text", remark.text())
                .param("taken", answer.taken())
                .param("why", answer.why())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
