package org.opora.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.error.NotFoundException;
import org.opora.journal.Journal;
import org.opora.registry.Registry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An instruction was carried out, or is cancelled. */
@Service
public class SettleInstruction {

    private final InstructionRepository instructions;
    private final Access access;
    private final Registry registry;
    private final Journal journal;
    private final Clock clock;

    SettleInstruction(
            InstructionRepository instructions, Access access, Registry registry, Journal journal, Clock clock) {
        this.instructions = instructions;
        this.access = access;
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    /** The coordinator or the controller, and for its own school the director, says what was done. */
    @Transactional
    public void done(UUID instructionId, String whatWasDone) {
        Instruction instruction = instructions.findById(instructionId).orElseThrow(NotFoundException::new);
        UUID school = instruction.schoolId();
        if (school == null || access.mayMunicipality(instruction.municipalityId(), Role.COORDINATOR, Role.CONTROLLER)) {
            access.requireMunicipality(instruction.municipalityId(), Role.COORDINATOR, Role.CONTROLLER);
        } else {
            access.requireSchool(instruction.municipalityId(), school, Role.DIRECTOR, Role.STAFF);
        }
        settle(instruction, InstructionState.DONE, whatWasDone);
    }

    /** Only the coordinator cancels, with a reason. */
    @Transactional
    public void cancel(UUID instructionId, String reason) {
        Instruction instruction = instructions.findById(instructionId).orElseThrow(NotFoundException::new);
        access.requireMunicipality(instruction.municipalityId(), Role.COORDINATOR);
        settle(instruction, InstructionState.CANCELLED, reason);
    }

    private void settle(Instruction instruction, InstructionState end, String words) {
        LocalDate today = LocalDate.now(clock.withZone(
                registry.municipality(instruction.municipalityId()).zone()));
        instruction.settle(end, words, access.viewer().accountId(), today);
        journal.record(Journal.entry("instruction." + end.name().toLowerCase(Locale.ROOT))
                .municipality(instruction.municipalityId())
                .cycle(instruction.cycleId())
                .school(instruction.schoolId())
                .subject("instruction", instruction.id())
                .detail("outcome", words));
    }
}
