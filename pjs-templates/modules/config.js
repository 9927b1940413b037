// Every value that the scripts read. The compiler fills in all fields, so nothing here has a default.
var config = JSON.decode(pipy.load('config.json'))

// Fields of another format could be rules that these scripts do not know, and would not follow.
if (config.formatVersion !== 1) throw new Error('config.json has the format ' + config.formatVersion + ', and these scripts read format 1')

export default config
