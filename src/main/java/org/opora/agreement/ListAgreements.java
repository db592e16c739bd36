package org.opora.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.document.Documents;
import org.opora.document.StoredFile;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.opora.registry.School;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreements a person may see: a municipality's all, a school's own pairs. */
@Service
public class ListAgreements {

    private static final int PAGE_SIZE = 25;

    /** More than any municipality has in a file. */
    private static final int MOST = 10_000;

    private static final UUID NOWHERE = new UUID(0, 0);

    /** A municipal agreement with its files. */
    public record MunicipalLine(MunicipalAgreement agreement, String municipality, List<StoredFile> files) {}

    /** A pair of schools with the files of its agreement. */
    public record PartnerLine(PartnerAgreement agreement, String school, String partner, List<StoredFile> files) {}

    private final MunicipalAgreementRepository municipal;
    private final PartnerAgreementRepository partners;
    private final Registry registry;
    private final Documents documents;
    private final Access access;
    private final Journal journal;

    ListAgreements(
            MunicipalAgreementRepository municipal,
            PartnerAgreementRepository partners,
            Registry registry,
            Documents documents,
            Access access,
            Journal journal) {
        this.municipal = municipal;
        this.partners = partners;
        this.registry = registry;
        this.documents = documents;
        this.access = access;
        this.journal = journal;
    }

    /** One page of the municipality's own agreements, newest first. */
    @Transactional(readOnly = true)
    public Page<MunicipalLine> municipal(AgreementFilter filter, int page) {
        return municipal(filter, newest(page, PAGE_SIZE));
    }

    private Page<MunicipalLine> municipal(AgreementFilter filter, PageRequest page) {
        return municipal
                .visible(municipalities(), filter.signedBy(), filter.validOn(), filter.like(), page)
                .map(agreement -> new MunicipalLine(
                        agreement,
                        registry.municipality(agreement.municipalityId()).shortName(),
                        documents.linkedTo("municipal-agreement", agreement.id())));
    }

    /** One page of pairs of schools, newest first. */
    @Transactional(readOnly = true)
    public Page<PartnerLine> partners(AgreementFilter filter, int page) {
        return partners(filter, newest(page, PAGE_SIZE));
    }

    /** Everything of the filter for a file; a file with names leaves a line in the journal. */
    @Transactional
    public All all(AgreementFilter filter) {
        All all = new All(
                municipal(filter, newest(0, MOST)).getContent(),
                partners(filter, newest(0, MOST)).getContent());
        journal.record(Journal.entry("agreement.exported")
                .subject("agreements", access.viewer().accountId())
                .detail("count", all.municipal().size() + all.partners().size()));
        return all;
    }

    /** What a file of agreements holds. */
    public record All(List<MunicipalLine> municipal, List<PartnerLine> partners) {}

    private Page<PartnerLine> partners(AgreementFilter filter, PageRequest page) {
        Viewer viewer = access.viewer();
        Page<PartnerAgreement> found = partners.visible(
                municipalities(),
                orNowhere(viewer.schoolIds(Role.DIRECTOR, Role.STAFF)),
                filter.kinds(),
                filter.signedBy(),
                filter.validOn(),
                filter.like(),
                page);
        Set<UUID> schools = new HashSet<>();
        found.forEach(agreement -> schools.addAll(List.of(agreement.schoolId(), agreement.partnerSchoolId())));
        Map<UUID, School> names = registry.schools(schools);
        return found.map(agreement -> new PartnerLine(
                agreement,
                name(names, agreement.schoolId()),
                name(names, agreement.partnerSchoolId()),
                documents.linkedTo("partner-agreement", agreement.id())));
    }

    private static PageRequest newest(int page, int size) {
        return PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "signedOn", "id"));
    }

    private static String name(Map<UUID, School> names, UUID id) {
        School school = names.get(id);
        return school == null ? "—" : school.shortName();
    }

    private Collection<UUID> municipalities() {
        return orNowhere(access.viewer()
                .municipalityIds(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.OPERATOR));
    }

    private static Collection<UUID> orNowhere(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOWHERE) : ids;
    }
}
