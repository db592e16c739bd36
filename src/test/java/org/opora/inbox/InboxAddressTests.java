package org.opora.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.inbox.InboxFilter.Days;
import org.opora.inbox.InboxQuery.Place;
import org.opora.inbox.InboxQuery.Tab;

/** Every state of the list is an address, and nothing that can be typed there is more than nothing. */
class InboxAddressTests {

    private static final InboxFilter FILTER = InboxFilter.NONE
            .with(
                    InboxFacet.SCHOOL,
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString())
            .with(InboxFacet.DUE, "overdue", "none")
            .with(InboxFacet.PROCESS, "roadmap-measure")
            .dueWithin(new Days(LocalDate.of(2027, 3, 1), null))
            .openedWithin(new Days(null, LocalDate.of(2027, 4, 1)))
            .saying("план & «итог» {a} 100 %");

    @Test
    void everyStateComesBackFromItsAddress() {
        for (Tab tab : Tab.values()) {
            for (InboxColumn column : InboxColumn.values()) {
                InboxQuery query = InboxQuery.of(tab)
                        .filtered(FILTER)
                        .sorted(column, column.ordinal() % 2 == 0)
                        .showing(List.of(column, InboxColumn.TASK))
                        .seenAs(UUID.randomUUID());
                String address = InboxAddress.write(query);
                assertThat(InboxAddress.write(InboxAddress.read(address))).isEqualTo(address);
                assertThat(InboxAddress.read(address).filter().text()).isEqualTo(FILTER.text());
            }
        }
    }

    @Test
    void thePlaceInTheListIsPartOfTheAddressButNotOfASavedView() {
        Place place = new Place(true, "значение с пробелом", "b7c1");
        InboxQuery query = InboxQuery.of(Tab.DONE).at(place);
        assertThat(InboxAddress.read(InboxAddress.write(query)).place()).isEqualTo(place);
        assertThat(InboxAddress.read(InboxAddress.write(InboxQuery.of(Tab.DONE).at(new Place(false, null, "b7c1"))))
                        .place())
                .isEqualTo(new Place(false, null, "b7c1"));
        assertThat(InboxAddress.lasting(query)).isEqualTo("tab=done");
    }

    @Test
    void whatMeansNothingNarrowsNothing() {
        InboxQuery query = InboxAddress.read(
                "tab=x&school=no-uuid&school=&due=%00&dueFrom=2027-02-30&sort=-&cols=,task,,nothing&view=1&q=%00%20&after=%20");
        assertThat(query).isEqualTo(InboxQuery.of(null).showing(List.of(InboxColumn.TASK)));
    }
}
