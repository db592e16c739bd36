package org.opora.schedule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.schedule.Place.Unit;

/** Reads one statement of a cell of dates. */
final class TermReader {

    private static final Set<String> WORKING_DAYS = Set.of("рабочие дни", "рабочим дням", "будние дни", "будним дням");
    private static final Set<String> ONE_WORKING_DAY = Set.of("рабочий день", "будний день");

    private final Pieces pieces;
    private final PlaceReader places;
    private final RhythmReader rhythms;
    private final SpokenReader spoken;
    private final SliceReader slices;
    private final ExceptReader excepts;
    private final UntilReader untils;
    private final SharedYears years;

    TermReader(Pieces pieces) {
        this.pieces = pieces;
        this.places = new PlaceReader(pieces);
        this.rhythms = new RhythmReader(pieces);
        this.spoken = new SpokenReader(pieces);
        this.slices = new SliceReader(pieces);
        this.excepts = new ExceptReader(pieces);
        this.untils = new UntilReader(pieces, places, rhythms);
        this.years = new SharedYears(pieces, places, this::dated);
    }

    /** The next statement, as one or several terms; empty and nothing taken when none begins here. */
    List<Term> next() {
        int mark = pieces.mark();
        Term rhythm = rhythms.rhythm();
        if (rhythm != null) {
            return List.of(rhythm);
        }
        List<Term> parts = slices.slices();
        if (!parts.isEmpty()) {
            return parts;
        }
        Term said = spoken.spoken();
        if (said != null) {
            return List.of(said);
        }
        List<Term> terms = years.headed();
        terms = terms.isEmpty() && !years.torn() ? years.repeated(dated(), mark) : terms;
        if (terms.isEmpty()) {
            pieces.back(mark);
        }
        return terms;
    }

    private List<Term> dated() {
        Term except = excepts.except();
        if (except != null) {
            return List.of(except);
        }
        List<Term> deadlines = untils.deadlines();
        if (!deadlines.isEmpty()) {
            return deadlines;
        }
        if (pieces.accept(Lexeme.NOT, Lexeme.EARLIER)) {
            return notEarlier();
        }
        if (pieces.peek().is(Lexeme.AFTER) && pieces.peek().begins("после")) {
            pieces.take();
            Place place = places.place();
            return place == null ? List.of() : List.of(new Term.After(place));
        }
        if (pieces.accept(Lexeme.FROM)) {
            pieces.accept(Lexeme.FROM);
            return since();
        }
        if (pieces.accept(Lexeme.BETWEEN)) {
            return betweenTwo();
        }
        return pieces.accept(Lexeme.CONTINUOUS) || workingDays()
                ? List.of(new Term.Whole(ScheduleKind.CONTINUOUS))
                : within();
    }

    /** «в рабочие дни», «по будним дням», «каждый рабочий день», «каждый день»: what «ежедневно» says. */
    private boolean workingDays() {
        boolean every = pieces.peek().is(Lexeme.EVERY);
        int skip = every || pieces.peek().is(Lexeme.IN) || pieces.peek().is(Lexeme.TO) ? 1 : 0;
        String days = pieces.peek(skip).token().text() + " "
                + pieces.peek(skip + 1).token().text();
        boolean working = every ? ONE_WORKING_DAY.contains(days) : WORKING_DAYS.contains(days);
        boolean everyDay = every && pieces.peek(1).token().is("день");
        pieces.skip(everyDay ? 2 : working ? skip + 2 : 0);
        return everyDay || working;
    }

    /** «не ранее 1 марта», «не ранее 1 марта и не позднее 15 апреля». */
    private List<Term> notEarlier() {
        Place from = places.place();
        if (from == null) {
            return List.of();
        }
        int mark = pieces.mark();
        pieces.skip(pieces.peek().sign(",") || pieces.peek().is(Lexeme.AND) ? 1 : 0);
        pieces.skip(pieces.peek().token().is("но") ? 1 : 0);
        List<Term> ends = untils.deadlines();
        if (ends.size() == 1 && ends.get(0) instanceof Term.Until until) {
            return List.of(new Term.Between(from, until.place()));
        }
        pieces.back(mark);
        return List.of(new Term.Since(from));
    }

    /** «между мартом и маем», «между 1 и 15 мая»: from the first to the last, both inclusive. */
    private List<Term> betweenTwo() {
        int lone = pieces.peek(1).is(Lexeme.AND) ? places.loneNumber() : 0;
        Place from = lone > 0 ? Place.of(Unit.DAY, lone, 0) : places.place();
        if (lone > 0) {
            pieces.take();
        }
        Place to = from != null && pieces.accept(Lexeme.AND) ? places.place() : null;
        return from == null || to == null || lone > 0 && to.number() == 0 ? List.of() : List.of(between(from, to));
    }

    /** After «с»: a window, or only a beginning. */
    private List<Term> since() {
        Place from = numberBeforeRange();
        Place place = from != null ? from : places.place();
        if (place == null) {
            return List.of();
        }
        Place to = rangeEnd();
        if (to == null) {
            return from == null ? List.of(new Term.Since(place)) : List.of();
        }
        return List.of(between(place, to));
    }

    /** «в течение …», «весь период», «в августе», «август», «май - июнь», «2019-2022». */
    private List<Term> within() {
        pieces.accept(Lexeme.IN);
        boolean yearly = pieces.ahead(Lexeme.EVERY, Lexeme.SEASON) || pieces.ahead(Lexeme.EVERY, Lexeme.MONTH);
        if (yearly) {
            pieces.take();
            pieces.sayAnnual();
            return placeOrRange();
        }
        boolean course = pieces.accept(Lexeme.COURSE);
        boolean whole = pieces.accept(Lexeme.WHOLE);
        pieces.accept(Lexeme.WHOLE);
        if ((course || whole) && wholeYear()) {
            return List.of(new Term.Whole(ScheduleKind.WITHIN_YEAR));
        }
        if (pieces.accept(Lexeme.PERIOD)) {
            return period(course || whole);
        }
        Term.Repeated day = rhythms.dayOfMonth(false);
        return day != null ? List.of(day) : placeOrRange();
    }

    private boolean wholeYear() {
        int mark = pieces.mark();
        pieces.accept(Lexeme.CURRENT);
        pieces.accept(Lexeme.CALENDAR);
        if (pieces.accept(Lexeme.YEAR)) {
            return true;
        }
        pieces.back(mark);
        return false;
    }

    /** «весь период», «в течение срока реализации плана»; «в период с … по …» is a window. */
    private List<Term> period(boolean wholeSaid) {
        if (pieces.accept(Lexeme.FROM)) {
            return since();
        }
        List<Term> dated = placeOrRange();
        if (!dated.isEmpty()) {
            return dated;
        }
        if (!wholeSaid) {
            return List.of();
        }
        while (pieces.peek().strange()) {
            pieces.take();
        }
        return List.of(new Term.Whole(ScheduleKind.WHOLE_PERIOD));
    }

    private List<Term> placeOrRange() {
        List<Place> list = places.list();
        if (!list.isEmpty()) {
            return list.stream().map(place -> (Term) new Term.At(place)).toList();
        }
        int mark = pieces.mark();
        Place from = numberBeforeRange();
        Place place = from != null ? from : places.place();
        if (place == null) {
            return List.of();
        }
        if (yearsAfter(place)) {
            pieces.back(mark);
            return List.of();
        }
        if (from == null && yearBehindDash(place)) {
            return List.of(new Term.At(place.in(pieces.take().value())));
        }
        Place to = rangeEnd();
        if (to == null) {
            return from == null ? List.of(new Term.At(place)) : List.of();
        }
        boolean chain = pieces.peek().sign("-") && pieces.peek(1).is(Lexeme.MONTH);
        return chain ? List.of() : List.of(between(place, to));
    }

    /** «май - 2027»: the dash only stands before the year; nobody means from May to the end of it. */
    private boolean yearBehindDash(Place place) {
        boolean open = place.unit() != Unit.YEAR && place.unit() != Unit.SCHOOL_YEAR && place.year() == null;
        boolean year = pieces.peek(1).token().fullYear()
                && !pieces.peek(2).sign("-")
                && !pieces.peek(2).sign(".");
        return open && year && pieces.acceptSign("-");
    }

    /** «май 2027-2029»: each May, or from May to the end of 2029? Nobody can tell. */
    private boolean yearsAfter(Place place) {
        boolean within = place.unit() != Unit.YEAR && place.unit() != Unit.SCHOOL_YEAR && place.year() != null;
        boolean year = pieces.peek(1).token().fullYear()
                && !pieces.peek(2).sign("-")
                && !pieces.peek(2).sign(".");
        return within && year && (pieces.peek().sign("-") || pieces.peek().is(Lexeme.TO));
    }

    /** The «1» of «1-15 сентября», «с 1 по 15 сентября», «1-2 квартал»: unit and month come from the end of the range. */
    private @Nullable Place numberBeforeRange() {
        int number = places.loneNumber();
        boolean range = pieces.peek(1).sign("-")
                || pieces.peek(1).is(Lexeme.TO)
                || pieces.peek(1).is(Lexeme.BEFORE);
        if (number == 0 || !range || !rangeTakesNumber()) {
            return null;
        }
        pieces.take();
        return Place.of(Unit.DAY, number, 0);
    }

    private boolean rangeTakesNumber() {
        int mark = pieces.mark();
        pieces.skip(2);
        Place end = places.place();
        pieces.back(mark);
        return end != null && end.number() > 0;
    }

    private @Nullable Place rangeEnd() {
        int mark = pieces.mark();
        pieces.acceptSign(",");
        boolean sign = pieces.acceptSign("-") || pieces.accept(Lexeme.TO) || pieces.accept(Lexeme.BEFORE);
        if (sign) {
            pieces.accept(Lexeme.TO);
            boolean end = pieces.peek().is(Lexeme.END);
            if (end) {
                pieces.take();
            }
            Place place = end && pieces.accept(Lexeme.YEAR) ? Place.of(Unit.YEAR, 0, 0) : places.place();
            if (place != null) {
                return place;
            }
        }
        pieces.back(mark);
        return null;
    }

    private Term between(Place from, Place to) {
        Place start = from.month() == 0 && from.unit() == Unit.DAY
                ? new Place(to.unit(), from.number(), to.month(), null, false)
                : from;
        boolean schoolYears =
                start.unit() == Unit.YEAR && to.unit() == Unit.YEAR && pieces.accept(Lexeme.SCHOOL, Lexeme.YEAR);
        if (schoolYears) {
            Integer first = start.year();
            Integer last = to.year();
            Place begin = Place.of(Unit.SCHOOL_YEAR, 0, 0).in(first);
            Place end = Place.of(Unit.SCHOOL_YEAR, 0, 0).in(last == null ? null : Integer.valueOf(last - 1));
            return new Term.Between(begin, end);
        }
        return new Term.Between(start, to);
    }
}
