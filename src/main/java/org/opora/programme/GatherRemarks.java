package org.opora.programme;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes both expertises on a programme. */
@Service
public class GatherRemarks {

    private final ProgrammeRepository programmes;
    private final ObjectProvider<RemarkSource> remarks;
    private final ProgrammeJournal journal;

    GatherRemarks(ProgrammeRepository programmes, ObjectProvider<RemarkSource> remarks, ProgrammeJournal journal) {
        this.programmes = programmes;
        this.remarks = remarks;
        this.journal = journal;
    }

    /**
     * @param accepted false when the head refused the programme
     * @return whether there is anything for the school to answer
     */
    @Transactional
    public boolean gather(UUID programmeId, boolean accepted) {
        Programme programme = programmes.get(programmeId);
        programme.reviewed(accepted);
        journal.record(accepted ? "programme.reviewed" : "programme.rejected", programme, null);
        return remarks.stream()
                .anyMatch(source -> !source.remarksOn(programmeId).isEmpty());
    }
}
