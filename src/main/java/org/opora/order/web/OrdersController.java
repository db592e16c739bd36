package org.opora.order.web;

import java.util.List;
import java.util.UUID;
import org.opora.document.Documents;
import org.opora.order.Acquaintance;
import org.opora.order.Acquaintances;
import org.opora.order.OrderPages;
import org.opora.order.OrderSearch;
import org.opora.order.OrderView;
import org.opora.order.Orders;
import org.opora.registry.Registry;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders: the list with search, and one order with its text, files and acquaintances. */
@Controller
class OrdersController {

    private final OrderPages pages;
    private final Orders orders;
    private final Acquaintances acquaintances;
    private final Registry registry;
    private final Documents documents;

    OrdersController(
            OrderPages pages, Orders orders, Acquaintances acquaintances, Registry registry, Documents documents) {
        this.pages = pages;
        this.orders = orders;
        this.acquaintances = acquaintances;
        this.registry = registry;
        this.documents = documents;
    }

    @GetMapping("/orders")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "0") int page,
            Model model) {
        String words = text.replace("\0", "").strip();
        OrderSearch.Found found = pages.list(words, Math.max(0, page));
        model.addAttribute(
                "found",
                new PageImpl<>(found.lines(), PageRequest.of(found.page(), OrderSearch.PAGE_SIZE), found.total()));
        model.addAttribute("q", words);
        model.addAttribute(
                "base",
                "/orders"
                        + UriComponentsBuilder.newInstance()
                                .queryParam("q", "{q}")
                                .encode()
                                .buildAndExpand(words)
                                .toUriString()
                        + "&");
        return "order/list";
    }

    @GetMapping("/orders/{id}")
    String order(@PathVariable UUID id, Model model) {
        OrderView order = pages.read(id);
        List<UUID> visible = pages.visibleSchools(id);
        List<Acquaintance> lines = acquaintances.of(id).stream()
                .filter(line -> visible.contains(line.schoolId()))
                .toList();
        model.addAttribute("order", order);
        model.addAttribute("text", orders.textOf(id));
        model.addAttribute("files", documents.linkedTo("order", id));
        model.addAttribute("acquaintances", lines);
        model.addAttribute("schools", registry.schools(visible));
        return "order/order";
    }
}
