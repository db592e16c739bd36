package org.opora.cycle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks cycles up for other features. Who may see them is the caller's decision. */
@Service
@Transactional(readOnly = true)
public class Cycles {

    private final CycleRepository cycles;

    Cycles(CycleRepository cycles) {
        this.cycles = cycles;
    }

    /** @throws NotFoundException when there is none */
    public CycleView cycle(UUID id) {
        return cycles.findById(id).map(Cycle::view).orElseThrow(NotFoundException::new);
    }

    /** The cycles of the municipalities, newest year first. */
    public List<CycleView> ofMunicipalities(Collection<UUID> municipalityIds) {
        return municipalityIds.isEmpty()
                ? List.of()
                : cycles.ofMunicipalities(municipalityIds).stream()
                        .map(Cycle::view)
                        .toList();
    }

    /** The municipality's running cycles, newest year first. */
    public List<CycleView> running(UUID municipalityId) {
        return ofMunicipalities(List.of(municipalityId)).stream()
                .filter(CycleView::running)
                .toList();
    }
}
