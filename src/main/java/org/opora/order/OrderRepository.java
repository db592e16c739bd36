package org.opora.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OrderRepository extends JpaRepository<Order, UUID> {

    @Query("select o from Order o where o.cycleId = :cycle and o.kind = :kind and o.status = :status"
            + " and coalesce(o.subjectId, '') = :subject")
    Optional<Order> sameOfState(UUID cycle, OrderKind kind, OrderStatus status, String subject);

    @Query("select count(o) from Order o where o.municipalityId = :municipality and o.registerYear = :year"
            + " and lower(o.number) = lower(:number)")
    long countOfNumber(UUID municipality, int year, String number);

    @Query("select o from Order o where o.municipalityId = :municipality"
            + " and o.status = org.opora.order.OrderStatus.REGISTERED order by o.date desc, o.number")
    List<Order> inForce(UUID municipality);

    @Query("select o from Order o where o.cycleId = :cycle order by o.date, o.title")
    List<Order> ofCycle(UUID cycle);
}
