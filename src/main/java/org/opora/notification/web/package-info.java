/** The bell, the page of news and the choice of how one hears of them. */
@NullMarked
package org.opora.notification.web;

import org.jspecify.annotations.NullMarked;
