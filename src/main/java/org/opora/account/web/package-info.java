/** Sign-in and the account pages, and what every answer of the application carries: headers, cookies, language. */
@NullMarked
package org.opora.account.web;

import org.jspecify.annotations.NullMarked;
