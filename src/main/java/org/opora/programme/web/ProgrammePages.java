package org.opora.programme.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.account.People;
import org.opora.document.Documents;
import org.opora.programme.EditionView;
import org.opora.programme.IndicatorFacts;
import org.opora.programme.ProgrammeDifference;
import org.opora.programme.ProgrammeRows;
import org.opora.programme.ProgrammeView;
import org.opora.programme.Programmes;
import org.opora.programme.ReadProgramme;
import org.opora.programme.RemarkAnswers;
import org.opora.programme.RiskFactors;
import org.opora.programme.RiskProfiles;
import org.opora.programme.RowChange;
import org.opora.registry.Registry;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a programme shows. */
@Component
class ProgrammePages {

    private final ReadProgramme readProgramme;
    private final Programmes programmes;
    private final RiskProfiles profiles;
    private final RiskFactors factors;
    private final IndicatorFacts facts;
    private final RemarkAnswers answers;
    private final Documents documents;
    private final Registry registry;
    private final People people;

    ProgrammePages(
            ReadProgramme readProgramme,
            Programmes programmes,
            RiskProfiles profiles,
            RiskFactors factors,
            IndicatorFacts facts,
            RemarkAnswers answers,
            Documents documents,
            Registry registry,
            People people) {
        this.readProgramme = readProgramme;
        this.programmes = programmes;
        this.profiles = profiles;
        this.factors = factors;
        this.facts = facts;
        this.answers = answers;
        this.documents = documents;
        this.registry = registry;
        this.people = people;
    }

    /** @param wanted number of the edition; anything else shows the newest */
    void fill(Model model, UUID id, int wanted) {
        ProgrammeView programme = readProgramme.open(id);
        List<EditionView> editions = programmes.editionsOf(id);
        int number = wanted >= 1 && wanted <= editions.size() ? wanted : editions.size();
        ProgrammeRows rows = editions.get(number - 1).rows();
        List<RowChange> changes = number == 1
                ? List.of()
                : ProgrammeDifference.between(editions.get(number - 2).rows(), rows);
        model.addAttribute("programme", programme);
        model.addAttribute("school", registry.school(programme.schoolId()));
        model.addAttribute("editions", editions);
        model.addAttribute("number", number);
        model.addAttribute("rows", rows);
        model.addAttribute("changes", changes);
        model.addAttribute("factors", factors.names());
        model.addAttribute("facts", facts.newest(id));
        model.addAttribute("profile", profiles.ofCase(programme.caseId()).orElse(null));
        model.addAttribute("answers", answers.of(id));
        model.addAttribute("files", documents.linkedTo("programme", id));
        model.addAttribute(
                "authors",
                people.names(editions.stream().map(EditionView::authorId).collect(Collectors.toSet())));
        model.addAttribute(
                "zone", registry.municipality(programme.municipalityId()).zone());
    }
}
