package org.opora.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.error.NotFoundException;
import org.opora.programme.ProgrammeHeading;
import org.opora.programme.ProgrammeRow;
import org.opora.programme.Programmes;
import org.opora.programme.RowChange;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The reviewed programme as reviewers need it: its name, its editions row by row, and who wrote it. */
@Component
public class ReviewedProgramme {

    private final Programmes programmes;
    private final MessageSource messages;

    ReviewedProgramme(Programmes programmes, MessageSource messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /**
     * Kind and years, in the reader's language.
     *
     * @throws NotFoundException when there is no such programme
     */
    public String title(UUID programmeId) {
        return Optional.ofNullable(titles(Set.of(programmeId)).get(programmeId)).orElseThrow(NotFoundException::new);
    }

    /** Kind and years of many, in the reader's language. */
    Map<UUID, String> titles(Collection<UUID> programmeIds) {
        return programmes.headings(programmeIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> words(entry.getValue())));
    }

    private String words(ProgrammeHeading programme) {
        String kind = messages.getMessage(programme.kind().messageKey(), null, LocaleContextHolder.getLocale());
        int from = programme.startsOn().getYear();
        int to = programme.endsOn().getYear();
        return StringUtils.capitalize(kind) + ", " + (from == to ? String.valueOf(from) : from + "–" + to);
    }

    /** Number of the newest edition. */
    public int version(UUID programmeId) {
        return programmes.byId(programmeId).edition();
    }

    public Set<UUID> authors(UUID programmeId) {
        return programmes.byId(programmeId).authors();
    }

    /** Rows of the newest edition. */
    public List<ProgrammeRow> lines(UUID programmeId) {
        return programmes.byId(programmeId).rows().flat();
    }

    /** Rows of one edition. */
    public List<ProgrammeRow> lines(UUID programmeId, int edition) {
        return programmes.rowsOf(programmeId, edition).flat();
    }

    List<RowChange> difference(UUID programmeId, int from, int to) {
        return programmes.difference(programmeId, from, to);
    }
}
