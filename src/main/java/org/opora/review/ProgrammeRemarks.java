package org.opora.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.opora.programme.ExpertRemark;
import org.opora.programme.RemarkSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the school answers after the expertises: the remarks of the last concluded round of the municipal one, and those of
 * the regional one.
 */
@Service
class ProgrammeRemarks implements RemarkSource {

    private final ReviewRepository reviews;
    private final RegionalExpertiseRepository regional;
    private final MessageSource messages;

    ProgrammeRemarks(ReviewRepository reviews, RegionalExpertiseRepository regional, MessageSource messages) {
        this.reviews = reviews;
        this.regional = regional;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExpertRemark> remarksOn(UUID programmeId) {
        Locale locale = LocaleContextHolder.getLocale();
        List<ExpertRemark> remarks = new ArrayList<>();
        for (Review review : reviews.findByProgrammeId(programmeId)) {
            review.rounds().stream()
                    .filter(round -> round.verdict() != null)
                    .max(Comparator.comparingInt(ReviewRound::number))
                    .ifPresent(round -> remarks.addAll(ofRound(review, round, locale)));
        }
        String source = messages.getMessage("review.source.regional", null, locale);
        for (RegionalExpertise expertise : regional.findByProgrammeIdOrderByEnteredAt(programmeId)) {
            expertise.remarks().stream()
                    .map(remark -> new ExpertRemark(
                            remark.remarkId(), source, remark.rowId(), remark.text(), remark.critical()))
                    .forEach(remarks::add);
        }
        return remarks;
    }

    private List<ExpertRemark> ofRound(Review review, ReviewRound round, Locale locale) {
        String source = messages.getMessage("review.source.municipal", null, locale);
        return review.remarks().stream()
                .filter(remark -> remark.round() == round.number())
                .map(remark -> new ExpertRemark(
                        remark.id(), source, remark.rowId(), remark.text(), remark.kind() == RemarkKind.CRITICAL))
                .toList();
    }
}
