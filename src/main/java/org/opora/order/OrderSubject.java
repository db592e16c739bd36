package org.opora.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order says of its subject, as its draft begins; answered by the feature that knows the subject. */
public interface OrderSubject {

    /** Empty where this feature does not know the subject. */
    Optional<Beginning> beginning(OrderKind kind, String subjectId);

    /**
     * The first words of an order, to be corrected by who prepares it.
     *
     * @param basis documents on which it rests, as far as they are known
     * @param items its points
     * @param amends the order in force that it amends, or null
     */
    record Beginning(String preamble, List<OrderBasis> basis, List<String> items, @Nullable UUID amends) {}
}
