// Lines of set-cookie, of which an answer may have several.

export default function addCookie(headers, cookie) {
  var others = headers['set-cookie']
  if (others === undefined) headers['set-cookie'] = cookie
  else headers['set-cookie'] = others instanceof Array ? others.concat([cookie]) : [others, cookie]
}
