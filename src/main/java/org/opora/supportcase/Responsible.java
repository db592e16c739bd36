package org.opora.supportcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The person whom the school charged with its support, by an order of the school. */
@Embeddable
public record Responsible(
        @Column(name = "responsible_name") String name,
        @Column(name = "responsible_post") String post,
        @Column(name = "responsible_order_number") String orderNumber,
        @Column(name = "responsible_order_date") LocalDate orderDate) {}
