package org.opora.programme;

import java.util.List;
import org.opora.error.NotFoundException;
import org.springframework.data.jpa.repository.JpaRepository;

interface RiskFactorRepository extends JpaRepository<RiskFactor, String> {

    List<RiskFactor> findAllByOrderByPlace();

    default RiskFactor get(String code) {
        return findById(code).orElseThrow(NotFoundException::new);
    }
}
