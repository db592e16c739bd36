package org.opora.followup;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored instructions. */
interface InstructionRepository extends JpaRepository<Instruction, UUID> {

    List<Instruction> findByOriginIdAndState(UUID originId, InstructionState state);
}
