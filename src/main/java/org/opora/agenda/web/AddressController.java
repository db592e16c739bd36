package org.opora.agenda.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.agenda.CalendarAddress;
import org.opora.agenda.CalendarAddresses;
import org.opora.registry.Municipality;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The own address for calendar programs. */
@Controller
class AddressController {

    private static final String PAGE = "redirect:/calendar/address";

    private final CalendarAddresses addresses;

    AddressController(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/calendar/address")
    String page(Model model) {
        CalendarAddress own = addresses.own();
        var places = addresses.places();
        model.addAttribute("own", own);
        model.addAttribute("places", places);
        model.addAttribute(
                "ownPlace",
                places.stream()
                        .filter(one -> own != null && one.id().equals(own.municipalityId()))
                        .map(Municipality::shortName)
                        .findFirst()
                        .orElse(null));
        return "agenda/address";
    }

    @PostMapping("/calendar/address")
    String make(@RequestParam(required = false) @Nullable UUID municipality, RedirectAttributes to) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/" + addresses.make(municipality) + ".ics")
                .build()
                .toUriString();
        to.addFlashAttribute("madeAddress", address);
        to.addFlashAttribute("calendarAddress", address.replaceFirst("^https?:", "webcal:"));
        return PAGE;
    }

    @PostMapping("/calendar/address/revoke")
    String revoke(RedirectAttributes to) {
        addresses.revoke();
        to.addFlashAttribute("notice", "agenda.address.revoked");
        return PAGE;
    }
}
