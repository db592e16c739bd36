package org.opora.followup;

import java.util.List;
import java.util.UUID;
import org.opora.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes charge people with measures. */
@Service
public class GiveInstructions {

    private final InstructionRepository instructions;
    private final Journal journal;

    GiveInstructions(InstructionRepository instructions, Journal journal) {
        this.instructions = instructions;
        this.journal = journal;
    }

    /** Opens every instruction and gives their ids in the same order. */
    @Transactional
    public List<UUID> give(List<NewInstruction> given) {
        return given.stream().map(this::open).toList();
    }

    private UUID open(NewInstruction given) {
        Instruction instruction = instructions.save(new Instruction(UUID.randomUUID(), given));
        journal.record(Journal.entry("instruction.given")
                .municipality(given.municipalityId())
                .cycle(given.cycleId())
                .school(given.schoolId())
                .subject("instruction", instruction.id())
                .detail("text", given.text())
                .detail("owner", given.ownerName())
                .detail("due", given.due().toString()));
        return instruction.id();
    }
}
