package org.opora.order;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opora.account.Access;
import org.opora.account.Role;
import org.opora.account.Viewer;
import org.opora.error.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders as a person may read them: the authority's people all of theirs, a school the registered ones that name it. */
@Service
@Transactional(readOnly = true)
public class OrderPages {

    private static final Role[] AUTHORITY = {Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST};

    private final OrderRepository orders;
    private final OrderSearch search;
    private final Access access;

    OrderPages(OrderRepository orders, OrderSearch search, Access access) {
        this.orders = orders;
        this.search = search;
        this.access = access;
    }

    /** One page of orders, newest first. */
    public OrderSearch.Found list(String text, int page) {
        access.requireAny(Role.COORDINATOR, Role.HEAD, Role.CONTROLLER, Role.METHODIST, Role.DIRECTOR, Role.STAFF);
        Viewer viewer = access.viewer();
        return search.find(viewer.municipalityIds(AUTHORITY), viewer.schoolIds(Role.DIRECTOR, Role.STAFF), text, page);
    }

    /** One order, if the person may read it. */
    public OrderView read(UUID orderId) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        if (!access.mayMunicipality(order.municipalityId(), AUTHORITY)) {
            Set<UUID> own = access.viewer().schoolIds(Role.DIRECTOR, Role.STAFF);
            boolean named = order.view().inForce() && order.schools().stream().anyMatch(own::contains);
            if (!named) {
                throw new NotFoundException();
            }
        }
        return order.view();
    }

    /** The schools of an order that this person may see: all of them, or only the own. */
    public List<UUID> visibleSchools(UUID orderId) {
        Order order = orders.findById(orderId).orElseThrow(NotFoundException::new);
        boolean all = access.mayMunicipality(order.municipalityId(), AUTHORITY);
        Set<UUID> own = access.viewer().schoolIds(Role.DIRECTOR, Role.STAFF);
        return order.schools().stream()
                .filter(school -> all || own.contains(school))
                .toList();
    }
}
