package org.opora.cycle.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.opora.error.NotFoundException;
import org.opora.error.OporaException;
import org.opora.error.RefusedForm;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does a change of a year that a valid form asks for and leads to the year; a refusal stands beside its field of the kept form. */
record YearChange(BindingResult errors, RedirectAttributes redirect) {

    /** @return where to go, empty when the form is shown again */
    Optional<String> to(UUID cycle, String notice, Runnable change) {
        return to(notice, () -> {
            change.run();
            return cycle;
        });
    }

    /** For a change that tells only afterwards which year it was. */
    Optional<String> to(String notice, Supplier<UUID> change) {
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            UUID cycle = change.get();
            redirect.addFlashAttribute("notice", notice);
            return Optional.of("redirect:/cycles/" + cycle);
        } catch (NotFoundException hidden) {
            throw hidden;
        } catch (OporaException refusal) {
            RefusedForm.show(refusal, errors);
            return Optional.empty();
        }
    }
}
