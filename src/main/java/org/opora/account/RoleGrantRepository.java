package org.opora.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleGrantRepository extends JpaRepository<RoleGrant, UUID> {

    List<RoleGrant> findByAccountId(UUID accountId);

    List<RoleGrant> findByEndAnnouncedFalseAndValidToBefore(LocalDate day);
}
