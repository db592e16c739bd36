package org.opora.review;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator sets how many experts are asked and from which marks on a programme is accepted or returned. */
@Service
public class ChangeReviewSettings {

    private final ReviewSettingsRepository settings;
    private final Reviewing reviewing;
    private final Access access;
    private final Journal journal;

    ChangeReviewSettings(ReviewSettingsRepository settings, Reviewing reviewing, Access access, Journal journal) {
        this.settings = settings;
        this.reviewing = reviewing;
        this.access = access;
        this.journal = journal;
    }

    /** The parameters in force today. */
    @Transactional(readOnly = true)
    public ReviewSettings current(UUID municipalityId) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR, Role.HEAD, Role.CONTROLLER);
        return reviewing.settingsOf(municipalityId);
    }

    /** Holds from this year on; evaluations already made keep the thresholds they were made with. */
    @Transactional
    public void change(UUID municipalityId, int expertsNeeded, int returnDays, Map<String, BigDecimal> thresholds) {
        access.requireMunicipality(municipalityId, Role.COORDINATOR);
        int year = reviewing.today(municipalityId).getYear();
        ReviewSettings changed = settings.findById(new ReviewSettings.Key(municipalityId, year))
                .orElseGet(() -> new ReviewSettings(municipalityId, year));
        changed.change(expertsNeeded, returnDays, thresholds);
        settings.save(changed);
        journal.record(Journal.entry("review.settings-changed")
                .municipality(municipalityId)
                .detail("experts", expertsNeeded)
                .detail("thresholds", thresholds));
    }
}
